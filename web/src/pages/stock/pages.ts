import '../../styles/stock.scss';

/** Stock work comes as one, with its sheet: who enters pairs also looks at shelves. */
export { StockEntryPage } from './StockEntryPage.tsx';
export { StockSourcePage } from './StockSourcePage.tsx';
export { ShelvesPage } from './ShelvesPage.tsx';

declare module '*.svg?paths' {
  const paths: readonly { readonly d: string; readonly rule: 'evenodd' | 'nonzero' }[];
  export default paths;
}

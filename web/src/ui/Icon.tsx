import arrowClockwise from 'bootstrap-icons/icons/arrow-clockwise.svg?paths';
import arrowLeft from 'bootstrap-icons/icons/arrow-left.svg?paths';
import arrowRepeat from 'bootstrap-icons/icons/arrow-repeat.svg?paths';
import bell from 'bootstrap-icons/icons/bell.svg?paths';
import boxArrow from 'bootstrap-icons/icons/box-arrow-up-right.svg?paths';
import boxSeam from 'bootstrap-icons/icons/box-seam.svg?paths';
import camera from 'bootstrap-icons/icons/camera.svg?paths';
import check from 'bootstrap-icons/icons/check-lg.svg?paths';
import checkCircle from 'bootstrap-icons/icons/check-circle-fill.svg?paths';
import chevronDown from 'bootstrap-icons/icons/chevron-down.svg?paths';
import clock from 'bootstrap-icons/icons/clock.svg?paths';
import copy from 'bootstrap-icons/icons/copy.svg?paths';
import creditCard from 'bootstrap-icons/icons/credit-card.svg?paths';
import dashCircle from 'bootstrap-icons/icons/dash-circle.svg?paths';
import download from 'bootstrap-icons/icons/download.svg?paths';
import eye from 'bootstrap-icons/icons/eye.svg?paths';
import eyeSlash from 'bootstrap-icons/icons/eye-slash.svg?paths';
import flag from 'bootstrap-icons/icons/flag.svg?paths';
import hourglass from 'bootstrap-icons/icons/hourglass-split.svg?paths';
import houseCheck from 'bootstrap-icons/icons/house-check.svg?paths';
import inbox from 'bootstrap-icons/icons/inbox.svg?paths';
import list from 'bootstrap-icons/icons/list.svg?paths';
import lock from 'bootstrap-icons/icons/shield-lock.svg?paths';
import pause from 'bootstrap-icons/icons/pause-circle-fill.svg?paths';
import person from 'bootstrap-icons/icons/person.svg?paths';
import plusCircle from 'bootstrap-icons/icons/plus-circle.svg?paths';
import printer from 'bootstrap-icons/icons/printer.svg?paths';
import question from 'bootstrap-icons/icons/question-circle.svg?paths';
import search from 'bootstrap-icons/icons/search.svg?paths';
import tag from 'bootstrap-icons/icons/tag.svg?paths';
import truck from 'bootstrap-icons/icons/truck.svg?paths';
import warning from 'bootstrap-icons/icons/exclamation-triangle-fill.svg?paths';
import upcScan from 'bootstrap-icons/icons/upc-scan.svg?paths';
import volume from 'bootstrap-icons/icons/volume-up.svg?paths';
import gear from 'bootstrap-icons/icons/gear.svg?paths';
import skip from 'bootstrap-icons/icons/skip-forward-fill.svg?paths';
import keyboard from 'bootstrap-icons/icons/keyboard.svg?paths';
import wifiOff from 'bootstrap-icons/icons/wifi-off.svg?paths';
import x from 'bootstrap-icons/icons/x-lg.svg?paths';
import xCircle from 'bootstrap-icons/icons/x-circle-fill.svg?paths';

const shapes = {
  arrowClockwise, arrowLeft, arrowRepeat, bell, boxArrow, boxSeam, camera, check, checkCircle, chevronDown, clock, copy, creditCard, dashCircle, download, eye, eyeSlash,
  flag, hourglass, houseCheck, inbox, list, lock, pause, person, plusCircle, printer, question, search, tag, truck, warning, upcScan, volume, gear, skip, keyboard, wifiOff, x, xCircle,
} as const;

export type IconName = keyof typeof shapes;

/** A picture beside a word; it is never the only bearer of meaning, so screen readers skip it. */
export function Icon({ name, spin = false }: { readonly name: IconName; readonly spin?: boolean }) {
  return (
    <svg className={spin ? 'icon icon-spin' : 'icon'} viewBox="0 0 16 16" fill="currentColor" aria-hidden="true" focusable="false">
      {shapes[name].map(({ d, rule }) => <path key={d} d={d} fillRule={rule} />)}
    </svg>
  );
}

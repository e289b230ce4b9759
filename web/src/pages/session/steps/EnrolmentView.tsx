import type { Enrolment } from '../../../api/staff/own.ts';
import { trSteps } from '../../../text/staff/trSteps.ts';

/** What the telephone must learn: for its camera, and for fingers. */
export function EnrolmentView({ enrolment }: { readonly enrolment: Enrolment }) {
  const { size, path } = enrolment.qr;
  return (
    <>
      <svg className="qr" role="img" aria-label={trSteps.enrol.qr} viewBox={`0 0 ${size} ${size}`} shapeRendering="crispEdges"><path d={path} /></svg>
      <p className="hint">{trSteps.enrol.typed}</p>
      <code className="secret">{enrolment.secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
      <p className="hint">{trSteps.enrol.once}</p>
    </>
  );
}

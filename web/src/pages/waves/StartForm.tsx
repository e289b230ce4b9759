import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { useNavigate } from 'react-router';
import { queueQuery } from '../../api/packing.ts';
import { startWave } from '../../api/waves.ts';
import { trWaves } from '../../text/trWaves.ts';
import { toastFailure } from '../../ui/failure.ts';

const least = 10;
const most = 50;

/** Which packages the wave takes: the most urgent of the chosen. */
export function StartForm() {
  const [size, setSize] = useState('20');
  const [carrier, setCarrier] = useState('');
  const [onePair, setOnePair] = useState(false);
  const [wrong, setWrong] = useState(false);
  const { data } = useQuery(queueQuery({ carrier: null, onePair: false }));
  const navigate = useNavigate();
  const client = useQueryClient();
  const starting = useMutation({
    mutationFn: (count: number) => startWave(count, carrier === '' ? null : carrier, onePair),
    onSuccess: ({ head }) => {
      void client.invalidateQueries({ queryKey: ['waves'] });
      void navigate(`/waves/${head.id}`);
    },
    onError: toastFailure,
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const count = Number(size);
    const fits = Number.isInteger(count) && count >= least && count <= most;
    setWrong(!fits);
    if (fits && !starting.isPending) starting.mutate(count);
  };
  return (
    <form className="panel start-wave" onSubmit={submit} noValidate>
      <h2>{trWaves.start}</h2>
      <label htmlFor="wave-size">{trWaves.size} <small>{trWaves.sizeText}</small></label>
      <input id="wave-size" className="form-control" inputMode="numeric" autoComplete="off" value={size} aria-invalid={wrong} aria-describedby="wave-size-error" onChange={({ target }) => {
        setSize(target.value);
        setWrong(false);
      }} />
      <p id="wave-size-error" className="field-error" role="status">{wrong ? trWaves.sizeWrong : ''}</p>
      <label htmlFor="wave-carrier">{trWaves.carrier}</label>
      <select id="wave-carrier" className="form-control" value={carrier} onChange={({ target }) => setCarrier(target.value)}>
        <option value="">{trWaves.anyCarrier}</option>
        {data?.carriers.map((one) => <option key={one} value={one}>{one}</option>)}
      </select>
      <label className="start-tick"><input type="checkbox" className="tick" checked={onePair} onChange={({ target }) => setOnePair(target.checked)} />{trWaves.onePair}</label>
      <button type="submit" className="btn btn-primary" aria-disabled={starting.isPending}>{starting.isPending ? trWaves.beginning : trWaves.begin}</button>
    </form>
  );
}

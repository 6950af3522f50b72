import { Button } from '@/components/ui/button';
import { Kbd } from '@/components/ui/kbd';
import type { Angle } from '@/lib/domain/messages/angles';
import type { TrameWhy } from '@/lib/domain/messages/suggest';
import { useWords } from './words';

/** A trame already filled for this person on this channel. */
export interface TrameOffer {
  readonly versionId: string;
  readonly name: string;
  readonly version: number;
  readonly why: TrameWhy;
  readonly angle: Angle;
  readonly subject: string | null;
  /** A variable without a value stays between braces, and blocks. */
  readonly body: string;
}

/** Which frame to write from: the best first, filled at once; the browser's undo takes it back. */
export function TrameChoice({
  offers,
  chosen,
  isBlank,
  onFill,
}: {
  offers: readonly TrameOffer[];
  chosen: string | null;
  isBlank: boolean;
  onFill: (offer: TrameOffer) => void;
}) {
  const t = useWords('writing');
  if (offers.length === 0) return null;
  const label = (offer: TrameOffer) =>
    [offer.name, t(`angle.${offer.angle}`), offer.why === 'NEW_ANGLE' ? null : t(`trameWhy.${offer.why}`)]
      .filter(Boolean)
      .join(' · ');
  return (
    <div className="writing-trame">
      <label className="writing-trame-label">
        <span>{t('trame')}</span>
        <select
          name="trame"
          className="input"
          value={chosen ?? ''}
          onChange={(event) => {
            const offer = offers.find((one) => one.versionId === event.target.value);
            if (offer) onFill(offer);
          }}
        >
          <option value="">{t('noTrame')}</option>
          {offers.map((offer) => (
            <option key={offer.versionId} value={offer.versionId}>
              {label(offer)}
            </option>
          ))}
        </select>
      </label>
      <Kbd hint>T</Kbd>
      {isBlank && offers[0] && (
        <Button
          type="button"
          variant="quiet"
          icon="notebook-pen"
          className="scripts-only"
          onClick={() => onFill(offers[0]!)}
        >
          {t('fillWith', { trame: offers[0].name })}
        </Button>
      )}
      <Button name="do" value="fill" className="no-scripts">
        {t('fill')}
      </Button>
    </div>
  );
}

import type { ReactNode, Ref } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { Channel } from '@/lib/domain/interactions/interaction';
import { useWords } from './words';

/** What stands in the way, and the two steps: the way to the person opened, then the message recorded; or how a call went. */
export function WritingFoot({
  ref,
  channel,
  hasPhone,
  forbidden,
  refusal,
  asks,
  standing,
  isCopied,
  isBusy,
  onOpen,
  children,
}: {
  ref: Ref<HTMLDivElement>;
  channel: Channel;
  hasPhone: boolean;
  /** Why nothing may be written, or nobody called, now. */
  forbidden: string | null;
  /** Why the last step was not taken. */
  refusal: string | null;
  /** A sentence to think over before sending. */
  asks: string | null;
  /** Whether the way was opened, for this text or for another. */
  standing: 'closed' | 'opened' | 'changed';
  /** null before anything was copied. */
  isCopied: boolean | null;
  isBusy: boolean;
  onOpen: () => void;
  /** Later, skip, answered. */
  children: ReactNode;
}) {
  const t = useWords('writing');
  const isCall = channel === 'PHONE';
  const isOpened = standing === 'opened';
  return (
    <div ref={ref} className="writing-foot">
      {(forbidden || refusal) && (
        <Notice tone={forbidden ? 'late' : 'error'} className="!mx-0 !mb-0">
          {refusal ?? forbidden}
        </Notice>
      )}
      {asks && !forbidden && <p className="writing-asks">{asks}</p>}
      {standing === 'changed' && !isCall && <p className="writing-asks">{t('changedSince')}</p>}
      {isOpened && isCopied === false && <p className="writing-asks">{t('notCopied')}</p>}
      <div className="writing-actions">
        {isCall ? (
          <CallActions hasPhone={hasPhone} isOpened={standing !== 'closed'} onCall={onOpen} />
        ) : (
          <>
            <Button
              type="button"
              variant={isOpened ? undefined : 'primary'}
              icon={channel === 'EMAIL' ? 'mail' : 'copy'}
              kbd={isOpened ? undefined : t('keys.controlEnter')}
              onClick={onOpen}
              className="scripts-only"
            >
              {t(`open.${channel}`)}
            </Button>
            <Button
              variant={isOpened ? 'primary' : undefined}
              icon="check"
              kbd={isOpened ? t('keys.controlEnter') : undefined}
              data-done
              form="writing"
              disabled={isBusy}
            >
              {t('sent')}
            </Button>
          </>
        )}
        <Button form="writing" name="do" value="keep" variant="quiet" className="no-scripts">
          {t('keep')}
        </Button>
      </div>
      {children}
    </div>
  );
}

function CallActions({
  hasPhone,
  isOpened,
  onCall,
}: {
  hasPhone: boolean;
  isOpened: boolean;
  onCall: () => void;
}) {
  const t = useWords('writing');
  const relances = useWords('relances');
  return (
    <>
      <Button
        type="button"
        variant={isOpened ? undefined : 'primary'}
        icon="phone"
        kbd={isOpened ? undefined : t('keys.controlEnter')}
        onClick={onCall}
        disabled={!hasPhone}
        className="scripts-only"
      >
        {t('open.PHONE')}
      </Button>
      <Button form="writing" name="outcome" value="NO_ANSWER" icon="phone-missed" kbd="1" data-outcome>
        {relances('call.NO_ANSWER')}
      </Button>
      <Button form="writing" name="outcome" value="VOICEMAIL" icon="voicemail" kbd="2" data-outcome>
        {relances('call.VOICEMAIL')}
      </Button>
      <Button form="writing" name="outcome" value="ANSWERED" icon="phone-incoming" kbd="3" data-outcome>
        {relances('call.ANSWERED')}
      </Button>
    </>
  );
}

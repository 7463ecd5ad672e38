import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { feedMarkings } from '../../lib/ui/triage/feed-marks.ts';
import type { Triage } from '../../lib/ui/triage/triage-model.ts';
import { ColleaguesContext } from './colleagues/colleagues-context.ts';
import { CopyContext, CopyNews } from './copy-button.tsx';
import { LeadDetail } from './lead-detail.tsx';

/** One request, with what the model knows of it. */
export function LeadScreen({ model }: { model: Triage }) {
  const [lead, list] = [model.lead.value, model.list.value];
  const [copied, setCopied] = useState<{ name: string; ok: boolean } | null>(null);
  const related = model.related.value;
  const key = lead?.feed.leadKey;
  useEffect(() => {
    if (key !== undefined) void model.loadLegal();
  }, [model, key, related, lead?.informed]);
  const copy = useCallback(
    (name: string, text: string) => void model.copyText(text).then((ok) => setCopied({ name, ok })),
    [model],
  );
  const [openWith, names] = [model.openWith.value, model.colleagues.value];
  const colleagues = useMemo(() => ({ openWith, names }), [openWith, names]);
  if (!lead) return null;
  const sample = list?.connections.some(
    ({ connection }) => connection.id === lead.feed.connectionId && connection.mode === 'sample',
  );
  return (
    <ColleaguesContext.Provider value={colleagues}>
      <CopyContext.Provider value={copy}>
        <LeadDetail
          lead={lead}
          now={model.clock.value}
          marking={feedMarkings(list?.connections ?? []).get(lead.feed.connectionId)}
          sample={sample === true}
          related={related}
          focusRelated={model.focusRelated.value}
          onTrail={model.trail.value.length > 0}
          busy={model.busy.value !== null}
          settings={list?.settings}
          legal={model.legal.value}
          reply={{
            first: model.reply.value,
            news: model.replyNews.value,
            onOpen: () => void model.replied(),
            onAgain: () => void model.informAgain(),
          }}
          notes={{ add: model.addNote, takeBack: model.takeBack }}
          onReply={model.openReply}
          onBack={model.back}
          onPutRight={(field, value) => void model.putRight(field, value)}
          onRelated={(leadKey) => void model.openRelated(leadKey)}
        />
        <CopyNews copied={copied} />
      </CopyContext.Provider>
    </ColleaguesContext.Provider>
  );
}

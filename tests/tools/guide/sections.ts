/** A chapter of the page of messages, with the texts of the interface that belong in it. */
export interface Section {
  title: string;
  /** Markdown, before the table. */
  intro?: string;
  /** Paths in the file of texts: of a single one, or of a group. */
  from: readonly string[];
}

export const SECTIONS: readonly Section[] = [
  {
    title: 'Downloads',
    intro: 'At the feed in the set-up, in the red part above the list, and in the **Download log**.',
    from: ['outcome', 'connection.lockedKey', 'connection.notYet', 'connection.pausedWhat', 'requests.noFeed'],
  },
  {
    title: 'How a feed is doing',
    intro: 'One word on each card; more about them under [How is the feed?](connect.md#how-is-the-feed)',
    from: ['health', 'feed.stopped', 'feed.overdueWhat', 'feed.paused'],
  },
  {
    title: 'Lines about a feed',
    intro: 'Above the list, and on the card of the feed.',
    from: [
      'feedLine.paused',
      'feedLine.unknownWords',
      'feedLine.layoutGone',
      'feedLine.layoutFresh',
      'feedLine.unconfirmed',
      'feedLine.problems',
      'feedLine.newWords',
      'notice.unknownHeld',
      'notice.layoutChanged',
      'notice.unconfirmed',
      'notice.problems',
      'list.offline',
    ],
  },
  {
    title: 'Records that could not be read',
    intro:
      'In the list at the feed. Nothing is lost: they are kept, and tried again when you change how the feed is read.',
    from: ['problemReason'],
  },
  { title: 'Adding a feed', intro: 'Below a field of the form.', from: ['formProblem', 'addressProblem'] },
  {
    title: 'How the feed is read',
    intro: 'On the [page of that name](map.md).',
    from: ['mappingWarning', 'learnRefusal', 'mappingRefusal', 'mapping.zoneUnknown', 'mapping.noList'],
  },
  { title: 'Anywhere', intro: 'When a button did not do what it says.', from: ['error', 'empty.failedTitle'] },
  {
    title: 'Filling a form',
    intro: 'At a field of the preview or the report, and in the short note that appears in the page.',
    from: [
      'fillOutcome',
      'fill.nothing',
      'fill.noTarget',
      'fill.notUndoable',
      'fill.undoneRefused',
      'fill.undoneExcept',
      'panel.noAccess',
      'note.first_time',
      'note.doubts',
      'note.no_lead',
      'note.not_ready',
    ],
  },
  { title: 'A CRM in the set-up', from: ['crmProblem', 'crms.notAllowed', 'crms.noContact'] },
  { title: 'Files of a CRM', intro: 'When you import a profile.', from: ['profileRefusal'] },
  { title: 'At a request', intro: 'Under **Please note**.', from: ['flaw'] },
  {
    title: 'Replies and templates',
    from: [
      'reply.failed',
      'reply.noAddress',
      'reply.badAddress',
      'reply.missing',
      'reply.leftOut',
      'reply.pastes',
      'reply.news.notCopied',
      'reply.news.notNoted',
      'firstReply.failed',
      'template.unknown',
      'template.nameMissing',
      'template.bodyMissing',
      'template.saveFailed',
      'template.full',
      'template.refused',
    ],
  },
  {
    title: 'Working hours and notices',
    from: ['settingsProblem', 'triageSettings.noAddress', 'triageSettings.blocked', 'triageSettings.refused'],
  },
  { title: 'Backups', intro: 'When one is saved or restored: [Backup](backup.md).', from: ['backupRefusal'] },
  { title: 'Export', from: ['exporting.nothing', 'exporting.gone', 'insights.badSpan'] },
  {
    title: 'Settings of the company',
    intro:
      'Under **Set up by your company**, each with its place such as `connections[1].url`. They are for your administrator.',
    from: ['policyCause', 'policy.missing', 'policy.problems', 'connection.lock'],
  },
  {
    title: 'Visits and consent',
    from: [
      'visits.incomplete',
      'visits.gone',
      'ask.nobodyToAsk',
      'ask.reasonMissing',
      'ask.notCopied',
      'ask.refusedBlocked',
      'ask.refusedState',
      'ask.refusedInformed',
      'ask.refusedOtherwise',
      'ask.refusedIncomplete',
      'answer.agreedMissing',
      'answer.proofMissing',
      'persons.missing',
      'persons.nothing',
      'records.broken',
    ],
  },
  {
    title: 'Answers from a file or a mail',
    intro: 'Each with the line it is about.',
    from: ['answerProblem'],
  },
  { title: 'The list of those who said no', from: ['suppressionRefusal', 'passphraseProblem'] },
];

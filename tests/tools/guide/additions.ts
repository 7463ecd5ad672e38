/**
 * What the page of messages says beyond the interface, by the path of the text. Needed wherever the interface has no
 * remedy of its own. Markdown; what is in bold is a word of the interface.
 */
export const additions: Readonly<Record<string, string>> = {
  'outcome.too_early':
    'If colleagues use the same feed, ask VirtualExpo for one of its own for each of you. The next download is under **Next download** at the feed.',
  'outcome.key_refused':
    'Press **Enter the key again**, and check [where the key goes](connect.md#what-you-need-from-virtualexpo). Copy it without the blanks around it.',
  'outcome.not_found': 'Press **Edit**, then **Replace the address and the key**.',
  'outcome.http_error': 'The number stands on the card, after **Answer of the server: HTTP …**',
  'outcome.html_page': 'A wrong place for the key can be the reason too: some servers then show their sign-in page.',
  'outcome.no_permission': 'Your browser asks once more. Answer _Allow_.',
  'outcome.unreachable': 'A firewall or a proxy of your company may block the address: show it to your administrator.',
  'outcome.not_a_feed':
    'The bytes are kept. Open **How the feed is read** and [correct it](map.md); they are then read without another download.',
  'outcome.interrupted': 'Nothing to do.',
  'outcome.storage_failed':
    'Firefox: in a private window, or with _Delete cookies and site data when Firefox is closed_, little can be kept.',
  'connection.lockedKey': 'Nobody else can change it.',
  'connection.notYet': 'Nothing to do.',
  'connection.pausedWhat': 'Press **Resume** at the feed when you want new requests again.',
  'requests.noFeed': '[Connect your feed](connect.md#connect-your-feed).',
  'health.waiting': 'Wait until the time under **Next download**, with the browser open.',
  'health.good': 'Nothing to do.',
  'health.failed': 'The reason stands beside it: look for it under [Downloads](#downloads).',
  'health.overdue': 'Downloads only happen while the browser is open. Press **Download now**.',
  'feed.stopped': 'The reason stands below it: look for it under [Downloads](#downloads).',
  'feed.overdueWhat': 'Downloads only happen while the browser is open. Press **Download now** to catch up.',
  'feed.paused': 'Press **Resume** at the feed in the set-up.',
  'feedLine.paused': 'Press **Resume** at the feed in the set-up.',
  'feedLine.unknownWords': 'Press **Say what it means** ([how](map.md#say-what-words-mean)).',
  'feedLine.layoutGone':
    'Press **See how it is read**, and choose the new place of what is missing ([how](map.md#correct-a-field)).',
  'feedLine.layoutFresh': 'Press **See how it is read**. What is new is kept with each lead meanwhile.',
  'feedLine.unconfirmed': 'Press **Check it**, compare, and press **Looks right** ([how](map.md#look-at-it-once)).',
  'feedLine.problems': 'See [Records that could not be read](#records-that-could-not-be-read).',
  'feedLine.newWords': 'It is kept as the feed wrote it. Nothing to do, unless your CRM needs another word.',
  'notice.unknownHeld': 'Press **Say what it means** ([how](map.md#say-what-words-mean)).',
  'notice.layoutChanged': 'Press **See how it is read** ([how](map.md#when-the-layout-changes)), then **Seen**.',
  'notice.unconfirmed': 'Press **Check it**, compare, and press **Looks right** ([how](map.md#look-at-it-once)).',
  'notice.problems': 'See [Records that could not be read](#records-that-could-not-be-read).',
  'list.offline': 'Nothing to do: downloads go on by themselves when the connection is back.',
  'problemReason.unreadable': 'The feed is damaged at this place. Send VirtualExpo the text that is shown.',
  'problemReason.too_large':
    'Perhaps several leads were taken for one: check **Which element stands for one lead?** with a sample.',
  'problemReason.too_deep':
    'Perhaps several leads were taken for one: check **Which element stands for one lead?** with a sample.',
  'problemReason.nobody':
    'If the text has a name or an address in it, it stands in a place that is not read: [correct it](map.md#correct-a-field). Otherwise there is nobody to answer.',
  'problemReason.forbidden_name': 'Tell VirtualExpo which record it is. No real feed needs such a name.',
  'problemReason.unknown_record':
    'Usually something else than a lead stands between the leads. If it is one, learn the layout from a sample again.',
  'formProblem.url_missing': 'It stands in the access document of VirtualExpo and starts with `https://`.',
  'formProblem.managed': 'Ask them to change it in the [policy](rollout.md).',
  'addressProblem.key_missing': 'If the key is part of the address, choose **It is in the address already**.',
  'addressProblem.placement_name_missing':
    'For `…?key=YOURKEY` it is `key`; for a header, what stands before the colon.',
  'error.not_found': 'Close the page and open it again to see what is there now.',
  'error.nothing_to_undo': 'What was filled was taken back already, or the page was loaded anew since.',
  'error.managed': 'Ask them to change it in the [policy](rollout.md).',
  'error.no_form':
    'If you see one, it may not have been there yet: wait until the page is drawn, and press the button again.',
  'error.page_forbidden': 'Such pages are the browser’s own, its store, and PDF files.',
  'error.data_newer': 'Restart the browser if it says that there is no update.',
  'empty.failedTitle': 'Press **Try again**. If that does not help, restart the browser; nothing is lost.',
  'fillOutcome.filled': 'Nothing to do but check it.',
  'fillOutcome.kept': 'Empty the field yourself and fill again, if it should be another.',
  'fillOutcome.no_value': 'Ask the buyer, or leave it empty.',
  'fillOutcome.unsure':
    'Press **Look first** and say what belongs here: it is [remembered](teach-a-crm.md#correct-a-field).',
  'fillOutcome.not_ours': 'If it is about the buyer after all, press **Correct…** and say so.',
  'fillOutcome.off_limits':
    'If the field is locked until another one is filled, fill that one and press **Fill this form** again.',
  'fillOutcome.refused': 'Look at what the page says beside the field: it may want another form of the value.',
  'fill.nothing': 'Fields that hold a value are never written over. Empty the form, or open a new one.',
  'fill.noTarget': 'A popup over a page of the browser itself, or over the set-up, has no form to fill.',
  'fill.notUndoable': 'The form was saved, or the page loaded anew. Correct it in your CRM.',
  'fill.undoneRefused': 'Empty these fields yourself.',
  'fill.undoneExcept': 'What you changed yourself is left as you want it.',
  'crmProblem.missing': 'Open the form for a new contact in your CRM and copy what stands in the address bar.',
  'crmProblem.not_https': 'Ask who runs your CRM for its https address. Plain http is taken for this computer only.',
  'crms.notAllowed':
    'Ask your administrator to add the site to `allowedCrmOrigins` in the [policy](rollout.md#what-can-be-set).',
  'crms.noContact': 'Press **Name and address** and enter it.',
  'profileRefusal.bad_content': 'Ask for it again: exported anew, and sent as a file and not as text.',
  'flaw.no_id':
    'Tell VirtualExpo if it is so with every lead, or choose the place of the number on the page [How the feed is read](map.md).',
  'flaw.no_email': 'Call, or look for the address with the additional details at the end of the request.',
  'flaw.unreadable_email': 'Correct it with **Put something right**, if you know it better.',
  'flaw.unreadable_date':
    'If it is so with every lead, check **Day first** and **Month first** under [Dates](map.md#dates).',
  'flaw.unknown_country':
    'In a form, choose the country yourself. If it is so with every lead, check the [place of the country](map.md#correct-a-field).',
  'reply.missing': 'Complete the text where the interface points, or choose another template.',
  'reply.leftOut': 'Nothing to do, or complete the text yourself.',
  'template.unknown': 'Choose the field from the list **Insert a field**, or take it out.',
  'template.nameMissing': 'Only you see it.',
  'template.bodyMissing': 'Or choose a text to begin with under **Start from**.',
  'settingsProblem.no_time': 'As hours and minutes, for example 08:00.',
  'settingsProblem.no_working_day': 'To count every hour, switch off **Count working hours only**.',
  'settingsProblem.ends_before_it_begins': 'Enter a later time under **To**.',
  'settingsProblem.targets_out_of_order': 'For example 4, 8 and 24.',
  'settingsProblem.no_address': 'Write one on each line, such as `name@example.com`.',
  'triageSettings.blocked': 'Press **Allow notices**, and check that the system lets your browser show notices.',
  'exporting.nothing': 'Tick at least one under **What is in it**.',
  'exporting.gone': 'Close it, and choose again what is to be exported.',
  'insights.badSpan': 'Choose an earlier day under **From**, or a later one under **To**.',
  'policyCause.wrong_type':
    'Compare with the [example files](rollout.md#the-files): a list has `[ ]`, an object `{ }`, yes and no are `true` and `false`.',
  'policyCause.missing': 'A feed needs `id` and `url`; a header needs `keyName`.',
  'policyCause.unknown_name':
    'Check its spelling, capitals included, against [what can be set](rollout.md#what-can-be-set).',
  'policyCause.unknown_word': 'The words that are allowed stand under [a feed](rollout.md#a-feed).',
  'policyCause.out_of_range': 'Up to 50 feeds and mappings and 200 sites; months are whole numbers from 1 on.',
  'policyCause.bad_id': 'Leave out blanks and other signs.',
  'policyCause.twice': 'Give each feed an `id`, and each mapping a `name`, of its own.',
  'policyCause.no_such_mapping':
    'Compare the `mapping` of the feed with the `name` of each of `mappings`; a mapping with a mistake in it does not count.',
  'policy.problems': 'Each is explained in this table.',
  'visits.incomplete': 'Press **Complete it in the settings**.',
  'visits.gone': 'Nothing to do.',
  'ask.reasonMissing': 'For example who checked it, when, and on what basis.',
  'ask.refusedBlocked':
    'Choose another way, or make a rule of your own with a reason under **Decide for this country…**',
  'ask.refusedState': 'Open the visit again: something was recorded meanwhile.',
  'ask.refusedInformed': 'Ask for consent first, by a way that is allowed.',
  'ask.refusedIncomplete': 'Complete it in the **Settings** of the page of visits.',
  'answer.agreedMissing': 'If the answer names none, it is no consent: record what it is.',
  'persons.missing': 'A telephone number with its country code, such as +49 30 123456.',
  'persons.nothing':
    'Check the spelling, and ask for other addresses the person may have used. Write to them that you hold nothing.',
  'answerProblem.no_code':
    'The code stands at the end of the notice. Without it, record the answer by hand at the visit.',
  'answerProblem.several_codes': 'Paste one reply at a time, without older mails quoted below it.',
  'answerProblem.no_answer': 'Record it by hand at the visit, if you can see what was meant.',
  'answerProblem.unclear_answer':
    'Read it, and record it by hand at the visit; ask back when in doubt. Silence and doubt are no consent.',
  'answerProblem.bad_date': 'In a file, write dates as 2026-03-31.',
  'answerProblem.unknown_purpose':
    'A consent counts only for what the notice asked. Correct the file, or the settings before you ask the next person.',
  'answerProblem.unknown_channel':
    'A consent counts only for what the notice asked. Correct the file, or the settings before you ask the next person.',
  'answerProblem.contradiction': 'Ask the person, and record what they say by hand. Until then it is no consent.',
  'answerProblem.empty': 'Choose another file, or paste the text of the reply.',
  'answerProblem.not_text': 'In a spreadsheet: _Save as_, _CSV UTF-8_.',
  'answerProblem.not_json': 'Export it again from your form, or save it as CSV.',
  'answerProblem.too_many_rows': 'Then choose its parts one after the other.',
  'answerProblem.too_large': 'Then choose its parts one after the other.',
  'answerProblem.no_code_column': 'Call the column with the reply codes `code`, in the first row.',
  'answerProblem.no_answer_column': 'Call the column with yes and no `answer`, in the first row.',
  'answerProblem.no_date_column': 'Call the column with the day of the answer `date`, in the first row.',
  'passphraseProblem.too_short': 'Four or five words that do not belong together are good.',
  'passphraseProblem.too_simple': 'Four or five words that do not belong together are good.',
};

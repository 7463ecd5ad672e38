/**
 * Every permission that the manifests ask for has a reason, which the set-up page says in words of every locale and
 * PRIVACY.md with the code behind it. A test compares the three, so that none is asked for without a reason.
 */
export const REQUIRED_PERMISSIONS = [
  'activeTab',
  'scripting',
  'contextMenus',
  'sidePanel',
  'storage',
  'alarms',
] as const;

/** What Firefox calls the handling of data, and has the user agree to on installation. */
export const DATA_PERMISSIONS = ['authenticationInfo', 'personallyIdentifyingInfo', 'personalCommunications'] as const;

/** Asked for when the user switches something on; beside it there are sites. */
export const OPTIONAL_PERMISSIONS = ['notifications'] as const;

/**
 * Stories worth keeping, by the name of what once went wrong in them: each was shortened, and fails when the bug of that name is
 * planted (`mutants/table.ts`). `npm run sim -- --story '…'` plays one; `--mutants --only name --shorten` finds one.
 */
export const KEPT: Record<string, string> = {
  'cht-8303': '2;everybody syncs.19kltng;somebody forges.1txwuzb;syncs.vqwqtk',
  'electric-reset':
    '1;writes.rt;everybody syncs.ru;sends.rv;everybody syncs.rw;the server is backed up.rx;the server is lost and restored.s1;replies.s2',
  'reading-needs-room': '623;syncs.8equf4;writes while the storage fails.7q86gw',
  'sent-in-two-steps': '4;writes.335;everybody syncs.336;sends.338',
  'feed-to-barred': '718;writes.mpeavg;syncs.1p82dex;sends.5ejq37;syncs.ero83e;changes the roster.1km4ttf',
  'barred-reader-let-in': '1;writes.rt;everybody syncs.ru;sends.rw;somebody forges.s0',
  'barred-member-granted': '1;writes.rt;everybody syncs.ru;sends.rw;somebody forges.s0',
  'outsider-granted': '1;writes.rt;everybody syncs.ru;sends.rv;somebody forges.rz',
  'anybody-bars': '14;writes.asx;everybody syncs.asy;sends.asz;sends.at0;somebody forges.at3',
};

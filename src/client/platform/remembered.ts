/**
 * A few words outside the databases, known before any is open. Never what somebody wrote. Storage may be blocked: then
 * nothing is remembered, and every reader can do without.
 *
 * `account`: which one this browser opens. `listed`: how many rows *My concerns* had. `leave`: the address that the
 * steward chose for *Leave quickly*. `plain`: whether this app goes by its neutral name here. `news`: which kinds of news this device asked
 * to be told of, for which account. `home-screen`: whether they want to hear no more of putting it there.
 */
type Name = 'account' | 'listed' | 'leave' | 'plain' | 'news' | 'home-screen';
/** Of one tab only. `left`: somebody left it quickly. `keep-nothing`: somebody said that this phone is not theirs. */
type TabName = 'left' | 'keep-nothing';

const here = notes<Name>(() => localStorage);
const inTab = notes<TabName>(() => sessionStorage);

export const remembered = here.read;
export const remember = here.write;
export const rememberedInTab = inTab.read;
export const rememberInTab = inTab.write;

/** Reading the storage itself throws where it is blocked. */
function notes<One extends string>(storage: () => Storage) {
  return {
    read(name: One): string | null {
      try {
        return storage().getItem(`stepwise.${name}`);
      } catch {
        return null;
      }
    },
    write(name: One, value: string | null): void {
      try {
        if (value === null) storage().removeItem(`stepwise.${name}`);
        else storage().setItem(`stepwise.${name}`, value);
      } catch {
        // It only saves time, or a choice that has to be made again.
      }
    },
  };
}

import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { defineConfig } from 'vitest/config';
import { writeAppParts } from './src/build/app-parts.ts';
import { firstFiles } from './src/build/first-files.ts';
import { packed } from './src/build/packed.ts';
import { eitherDirection } from './src/client/styles/design-system.ts';
import { integrityOf } from './src/client/vault/hash.ts';
import pack from './src/content/packs/england/pack.json' with { type: 'json' };
import pathway from './src/content/packs/england/pathway.json' with { type: 'json' };
import { pseudo } from './src/pseudo/plugin.ts';

// `db\/(\w+\/)?(?!\w+\/)` below is a file of `src/client/db` by its name, whichever folder it is in.

/** What goes out of Stepwise: receipts, letters, e-mail. Nobody needs it to write or to send. */
const WAYS_OUT =
  /src\/client\/(pages\/(receipt|check-receipt|other-ways)|forms\/ReportWords|ui\/FileInput|sync\/proofs|db\/mine\/(proofs|receipts)|vault\/(proof|receipt|reference)|session\/hello|app\/ways-out-pages|styles\/ways-out)|src\/domain\/concern\/mailto|src\/protocol\/proof/;
/** Writing on this phone: the databases and what seals words for them. */
const STORE =
  /node_modules\/dexie|src\/protocol\/(texts|limits|envelope|letters)|src\/domain\/(merge\/(?!merge-document)|concern\/(draft|log-entry)|words\/cut-short)|src\/client\/(platform\/(?!remembered|other-windows)|session\/(start|connect|erased|mode)|vault\/(account|derive|base64url|hash|seal|slot|device|signing|p256|recovery-code)|db\/(\w+\/)?(?!\w+\/)(phone|open|end-with-page|ballast|databases|outbox|documents|edits|durably|half-written|unsent))/;
/** Ideas about the kind of a concern: they weigh as much as a page, and come with the one question they serve. */
const IDEAS = /packs\/england\/suggestions|src\/domain\/(suggest|words\/read-words)|pages\/question\/domain-ideas/;
/** What to say in a conversation. */
const TALK = /packs\/england\/talk|src\/content\/named-in|src\/domain\/concern\/talk|src\/client\/pages\/talk/;
/** Looking after the deployment: the steward's pages, and the files they read and write. */
const STEWARD =
  /src\/domain\/(csv\/encoding|directory-file)|src\/protocol\/(steward|picture)|src\/client\/(pages\/steward|session\/steward|db\/places\/code-ids|text\/directory-file|app\/(steward-pages|StewardPart))/;
/** Small things that pages far apart share: a file to keep, what the steward says, words of the programme. */
const LOCAL =
  /packs\/england\/(matrix|domains)|src\/domain\/(csv|place\/logo)|src\/client\/(ui\/(Card|FileInput|Progress)|forms\/(FromDeployment|LocalLinks|save-file|take-token)|session\/(install|dress-up)|text\/(local|errors|rosters))/;
/** Talking to the server, and reading what others said. */
const EXCHANGE =
  /node_modules\/zod|packs\/england\/holidays|src\/(protocol|domain(?!\/(identifiers|inbox)))\/|src\/client\/(db\/(\w+\/)?(?!\w+\/|cases|inbox|first-sync|erase-phone)|vault|sync|forms\/DeploymentHere|session\/(exchange|ask))/;
/** Reading it through before it goes: what stands in the way, what may show who somebody is. */
const CHECK =
  /src\/client\/(text\/earlier|forms\/(AnswerList|AtRiskNow|members-of|EarlierList|Hindrances|IdentifierMarks|IdentifierNotice|OldAnswers|to-send|told-apart|skip-reason))|src\/domain\/concern\/fits/;
/** The editors themselves, which sending and reading aloud do without. */
const WRITING =
  /src\/client\/(forms\/(AnswerField|IdentifierCheck|IdentifierHints|IdentifierUnderlines|KeptWords|use-identifier-hints)|pages\/(note\/(?![Cc]annot)|question|concern\/(Concern|Followed|Tasks))|app\/concern-pages)/;
/** Writing and asking: the pages between a first word and a concern ready to send, and the questions. */
const LEARNER =
  /src\/client\/(forms\/(?!wording|use-picture|Message|use-half-written|CopyText|QrCode|DeploymentHere|ContactCard|KnownContacts|known-contacts|PublicAddresses|Offices|PlaceL|PosterCode|my-place|use-asked|ConcernRows|NoneYet|concern-line|use-mine|said-in|all-answers|EarlierList|read-sent|answers-in)|pages\/(note\/(?![Cc]annot)|question|concern\/(Concern|Followed|Tasks|ToMine|WaysOn))|text\/(saving|identifiers|concern)|app\/concern-pages)|packs\/england\/questions|src\/domain\/concern\/observation/;
/** What most pages share and the first one does without: components, dates, copying, the rules of questions. */
const SHARED =
  /src\/client\/(app\/TruthLine|ui\/(?!arrow-keys|Card|Choices|CodeGroups|FileInput|Progress|Reach|Sources|StepPicture|Table|Timeline|Toast)|forms\/(CopyText|answers-in|use-part|use-act)|text\/(components|plural|dates|saving|truth|who-sees|writing|session|checked)|session\/WithSession)|src\/(content\/language|domain\/(questions|words\/fold|time\/days))/;
/** What a learner follows of what they sent. */
const FOLLOWED = /src\/client\/(db\/mine\/let-go|pages\/concern)|src\/domain\/time\/calendar-file/;
/** What was sent and what came back, for both sides, and the same as a letter. */
const FOLLOW =
  /src\/client\/(ui\/Timeline|db\/mine\/concerns|forms\/(Message|use-half-written|read-sent)|text\/status|pages\/send\/read-earlier)|src\/domain\/(held|concern\/(chronology|conversation|letter|standing|status))/;
/** Choosing whom to send it to, and how. */
const SEND = /src\/client\/(ui\/Choices|pages\/send\/(?!Later\.|later|Earlier|Unusable))/;
/** One's own concerns in a list, on the first page and on a page of their own. */
const MINE =
  /src\/client\/(db\/mine\/asked-here|forms\/(ConcernRows|NoneYet|concern-line|use-mine)|text\/follow|pages\/home\/MyConcerns)/;
/** The page of all of them. */
const ALL_MINE = /src\/client\/pages\/mine\/(?!look)/;
/** What is wanted now and then: telling what happened since, sending on another day, looking through a list. */
const LATER =
  /src\/client\/(forms\/said-in|session\/shared-words|pages\/home\/([Oo]ffer|OneLine)|pages\/(check\/|log\/|note\/(CannotKeep|cannot)|send\/(Later\.|later|Earlier|Unusable)|mine\/look))/;
/** Sending and fetching, once the page is quiet: no page waits for it. And where there is no store for it. */
const LINE =
  /node_modules\/@hpke|src\/client\/(sync\/(engine|lane|triggers|apart|listening|wake|leader)|session\/(exchange|without-store)|db\/(\w+\/)?(?!\w+\/)(pulled|reconcile|only-here|probe))/;
/** Now and then: the list of words, what was sent from paper, the work a server asks a stranger for, how long things are kept here, being told of news. */
const WORDS =
  /node_modules\/@(scure|noble)|src\/client\/(vault\/(wor[dk]|paper-words)|db\/(\w+\/)?(?!\w+\/)(another-life|paper(?!-))|pages\/open\/FromPaper|text\/(kept|paper)|forms\/(MayBeCleared|WayBack)|session\/(stay|keep-nothing|news|paper)|platform\/push|db\/stay)|src\/protocol\/push/;
/** What both a learner and a team look through, and what went wrong. */
const FOUND = /src\/client\/(forms\/(all-answers|[Bb]egin-?[Oo]bservation))|src\/domain\/concern\/find/;
/** What educators have seen: their page, and what they are asked. */
const OBSERVATION =
  /packs\/england\/observation|src\/client\/(pages\/observations\/(?!AskedOf|OneQ)|forms\/[Tt]urned-?[Aa]way)/;
/** What a member does now and then, on pages of its own: getting onto a team, deciding who is on it, assessing, acting, closing. */
const WORK =
  /src\/client\/(pages\/(team|invite|ask|assess|actions|filing)\/|pages\/inbox\/(FilterBy|SavedFilters|Gone)|pages\/case\/(CaseHistory|CloseCase|Keep|NextStep|TakeOff)|pages\/observations\/(AskedOf|OneQ)|db\/(\w+\/)?(?!\w+\/)(paper|onward|keeping|inbox-filters|ask-around|team-join|team-roster)|session\/team|forms\/(job-title|LeftTeams|RoleRadios|WithCasework)|text\/(part-titles|assess|mailbox)|app\/(team-pages|CasePart|TeamPart))|src\/protocol\/mailbox/;
/** The regional team's register. */
const REGISTER = /src\/client\/(pages\/register\/|text\/register|app\/(register-pages|RegisterPages))/;
/** A copy of what a team has, as files. */
const LEAVING = /src\/client\/pages\/export\/|src\/domain\/export/;
/** How one provider stands, on a page. */
const BRIEFING = /src\/client\/(pages\/briefing\/|forms\/use-whole)|src\/domain\/briefing/;
/** Locking and unlocking: fetched only where there is a lock, or one is being set. */
const LOCK =
  /src\/domain\/lock|src\/client\/(pages\/(lock|note\/Locked)|db\/mine\/lock|vault\/pass|session\/(unlock|auto-lock|passkey)|platform\/passkey|app\/LockButton|text\/lock(-state)?\.)/;
/** What of it is shared with a regulator or a partner. */
const SHARING = /packs\/england\/partners|src\/client\/pages\/share\/|src\/domain\/share/;
/** Looking across everything a team was sent. */
const PICTURE = /src\/client\/(pages\/picture\/|app\/seen-pages)/;
/** What the pages that look across share: counting in a worker, and the register read. */
const ACROSS =
  /packs\/england\/register|src\/client\/(text\/(scope|picture)|forms\/(use-picture|use-categories|CategoryMark|scope-words|WithTeams)|session\/picture\/|db\/(\w+\/)?(?!\w+\/)(inbox-facts|opening-words|register\.)|styles\/picture|app\/(picture-pages|PicturePart))|src\/domain\/(picture\/(?!fact|packed)|suppression|register)/;
/** The list of what a team was sent, and one of it with what a team can do. */
const INBOX =
  /packs\/england\/replies|src\/client\/(pages\/(inbox|case)\/|db\/inbox\/ending-soon|text\/case\.|forms\/inbox-ahead|app\/(TeamPages|inbox-pages))/;
/** What a team's pages share, and what only a member's device does. */
const TEAM =
  /src\/client\/(ui\/(Table|arrow-keys)|app\/keep-staff-pages|db\/(\w+\/)?(?!\w+\/)(team|taken|off-my|case|asks|observations|inbox|first-sync|whole-cases|register-spaces|to-look)|sync\/team|text\/(team|casework|inbox|actions)|forms\/(domain-labels|Troubles|BandMark|domain-names|use-casework|use-inbox|wording|owner-name|Fetching|Readying|KeepForm|too-long|use-half-filled)|vault\/fingerprint)|src\/domain\/(ask|casework|columns|inbox|risk|picture\/(fact|packed)|concern\/passed-on)|src\/protocol\/(team|ask|casework|register)/;
/** A learner's placement, searching for it, and whom to reach there. */
const PLACES =
  /src\/client\/(forms\/(ContactCard|KnownContacts|known-contacts|Place[LF]|place-choices|my-place|use-asked)|pages\/(placement|contacts|wrong-contact)|text\/place|session\/directory|app\/place-pages)|src\/domain\/place\/(search|checked)/;
/** What a poster's code leads to: reading it, setting the placement. */
const JOIN =
  /src\/client\/(pages\/join|db\/places\/join|forms\/PosterCode|session\/join|text\/poster-code)|src\/domain\/poster\/(link|crc32)|src\/protocol\/place-code/;
/** Making a poster, at a desk. */
const POSTER =
  /node_modules\/lean-qr|packs\/england\/poster|src\/client\/(pages\/poster|session\/poster|forms\/QrCode)|src\/domain\/poster/;
/** The account itself: its recovery code, its devices, settings. */
const DESK =
  /src\/client\/(ui\/CodeGroups|pages\/(recovery|open|settings|devices|erase|home-name|news|set-up|demo)\/|app\/(desk-pages|SettingsPages)|session\/(devices|link|removed\.|erase\.|demo)|db\/(\w+\/)?(?!\w+\/)(erase-phone|about-account|account\.|recovery\.)|vault\/(link|own-devices)|text\/(account|devices|news|lock-screen|set-up|code-reminder)|forms\/(ShowQr|CodeReminder))|src\/(protocol\/devices|domain\/account)/;
/** Facts of the programme that both reading and sending show. */
const FACTS = /packs\/england\/(pathway|modes)/;
/** The regions and their public addresses. */
const REGIONS = /packs\/england\/regions|src\/client\/(ui\/Reach|forms\/(PublicAddresses|Offices)|text\/contacts)/;
/** Reading: which way to turn, the steps, what to do in danger, what is kept private. */
const GUIDE =
  /packs\/england\/(?!holidays|replies)|src\/domain\/door|src\/client\/(ui\/Sources|pages\/(pathway|danger|privacy|not-found|start|learn)|text\/(start|learn)|app\/guide-pages)/;
const homeOnly = /<!-- home -->[\s\S]*?<!-- \/home -->/;

/** Every address but `/` gets the shell without the home heading, so that no page flashes another page's words. */
function plainShell(): Plugin {
  return {
    name: 'stepwise:plain-shell',
    apply: 'build',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const html = bundle['index.html'];
      if (html?.type !== 'asset' || !homeOnly.test(String(html.source))) this.error('index.html has no home part');
      this.emitFile({ type: 'asset', fileName: 'shell.html', source: String(html.source).replace(homeOnly, '') });
    },
  };
}

/** Nothing is drawn before the first script has run: for somebody who left and came with Back it goes again at once. */
function scriptBeforePaint(): Plugin {
  return {
    name: 'stepwise:script-before-paint',
    transformIndexHtml: {
      order: 'post',
      handler: (html) => html.replace('<script type="module"', '<script type="module" blocking="render"'),
    },
  };
}

/** A demonstration is another build, so that the mark is in every page's own bytes, offline too. */
function demoMark(): Plugin {
  return {
    name: 'stepwise:demo-mark',
    transformIndexHtml: () => [{ tag: 'meta', attrs: { name: 'stepwise-demo', content: 'yes' }, injectTo: 'head' }],
  };
}

/** What only members and stewards open: the worker stores it once somebody here does, and never on a learner's phone. */
const STAFF_FILES = /^assets\/(team|inbox|work|steward|picture|regional|leaving|briefing|sharing|across)[-.]/;

/** The worker stores nothing whose bytes differ from the build: the browser checks this hash for it. */
async function withIntegrity(outDir: string, entry: { url: string }) {
  const bytes = await readFile(`${outDir}/${entry.url}`);
  const integrity = await integrityOf(bytes);
  const staff: { staff?: true } = STAFF_FILES.test(entry.url) ? { staff: true } : {};
  return { url: entry.url, revision: null, integrity, size: bytes.length, ...staff };
}

export default defineConfig(({ mode }) => {
  // The demonstration in a language that nobody speaks.
  const inPseudo = mode === 'pseudo';
  const demo = mode === 'demo' || inPseudo;
  const outDir = inPseudo ? 'dist-pseudo' : demo ? 'dist-demo' : 'dist';
  return {
    // The package's own entry leads to its older, larger build.
    resolve: { alias: { dexie: 'dexie/dist/modern/dexie.mjs' } },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    define: {
      PACK: JSON.stringify({ id: pack.id, version: pack.version }),
      STEP_NAMES: JSON.stringify(pathway.steps.map(({ id, short }) => ({ id, short }))),
    },
    css: {
      postcss: { plugins: [eitherDirection] },
      preprocessorOptions: { scss: { loadPaths: ['node_modules/nhsuk-frontend/dist'], quietDeps: true } },
    },
    server: { proxy: { '/v1': 'http://localhost:8080' } },
    build: {
      outDir,
      target: 'es2022',
      // What only some pages look like comes with those pages.
      sourcemap: false,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        // The sealing library's way out on old servers; a browser never takes it.
        external: ['crypto'],
        output: {
          // Every chunk names others, and a hash does not compress. Seven letters are as few as the bundler allows.
          entryFileNames: 'assets/[name]-[hash:7].js',
          chunkFileNames: 'assets/[name]-[hash:7].js',
          codeSplitting: {
            includeDependenciesRecursively: false,
            // All that the first page is made of is one file. What else there is, by what a person does, is in few and larger
            // ones: they compress better together, and a phone has fewer to ask for.
            groups: [
              { name: 'index', tags: ['$initial'], includeDependenciesRecursively: true, priority: 1 },
              { name: 'line', test: LINE },
              { name: 'words', test: WORDS },
              { name: 'memory', test: /node_modules\/fake-indexeddb/ },
              { name: 'lock', test: LOCK },
              { name: 'desk', test: DESK },
              { name: 'steward', test: STEWARD },
              { name: 'local', test: LOCAL },
              { name: 'ways-out', test: WAYS_OUT },
              { name: 'shared', test: SHARED },
              { name: 'observation', test: OBSERVATION },
              { name: 'picture', test: PICTURE },
              { name: 'regional', test: REGISTER },
              { name: 'leaving', test: LEAVING },
              { name: 'briefing', test: BRIEFING },
              { name: 'sharing', test: SHARING },
              { name: 'across', test: ACROSS },
              { name: 'work', test: WORK },
              { name: 'inbox', test: INBOX },
              { name: 'team', test: TEAM },
              { name: 'join', test: JOIN },
              { name: 'poster', test: POSTER },
              { name: 'places', test: PLACES },
              { name: 'store', test: STORE },
              { name: 'ideas', test: IDEAS },
              { name: 'talk', test: TALK },
              { name: 'check', test: CHECK },
              { name: 'writing', test: WRITING },
              { name: 'learner', test: LEARNER },
              { name: 'mine', test: MINE },
              { name: 'list', test: ALL_MINE },
              { name: 'found', test: FOUND },
              { name: 'later', test: LATER },
              { name: 'facts', test: FACTS },
              { name: 'regions', test: REGIONS },
              { name: 'guide', test: GUIDE },
              { name: 'followed', test: FOLLOWED },
              { name: 'follow', test: FOLLOW },
              { name: 'exchange', test: EXCHANGE },
              { name: 'send', test: SEND },
            ],
          },
        },
      },
    },
    worker: { rolldownOptions: { output: { entryFileNames: 'assets/picture-[name]-[hash].js' } } },
    plugins: [
      ...(inPseudo ? [pseudo()] : []),
      ...(demo ? [demoMark()] : []),
      scriptBeforePaint(),
      plainShell(),
      firstFiles(),
      VitePWA({
        strategies: 'injectManifest',
        srcDir: 'src/sw',
        filename: 'sw.ts',
        injectRegister: null,
        // It stands in public/: made here, the plugin would add it to the precache without its hash.
        manifest: false,
        injectManifest: {
          rollupFormat: 'iife',
          globPatterns: ['*.html', 'assets/*.{js,css}', '{icon,plain}.svg'],
          // A store in memory is for browsers that keep nothing, so no phone keeps it either.
          globIgnores: ['assets/memory-*'],
          manifestTransforms: [
            async (entries) => {
              const manifest = await Promise.all(entries.map((entry) => withIntegrity(outDir, entry)));
              await writeAppParts(
                outDir,
                manifest.filter((entry) => !entry.staff).map(({ url }) => url),
              );
              return { manifest, warnings: [] };
            },
          ],
        },
      }),
      packed(outDir),
    ],
    test: {
      environment: 'node',
      include: ['test/**/*.test.{ts,tsx}'],
      exclude: ['test/e2e/**', '**/node_modules/**'],
      globalSetup: ['test/support/room-for-the-run.ts'],
      setupFiles: ['test/support/quiet-console.ts', 'test/support/patient-pages.ts'],
      // One for each core: left alone it takes one less, which on two cores is half of what there is.
      maxWorkers: '100%',
      // Bounds for what hangs, not measures: a machine with work of its own is several times slower than a free one.
      testTimeout: 120_000,
      hookTimeout: 120_000,
      env: { TZ: 'Pacific/Chatham' },
    },
  };
});

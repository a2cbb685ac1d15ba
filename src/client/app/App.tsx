import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { ErrorBoundary } from 'preact-iso/lazy';
import { LocationProvider, Route, Router, useLocation } from 'preact-iso/router';
import { arrive, goOnAtHeading, nameTabOf, showNamedPart } from './arrive.ts';
import { DemoBanner } from './DemoBanner.tsx';
import { Failure } from './Failure.tsx';
import { routes } from './routes.tsx';
import { Shell, type ShellProps } from './Shell.tsx';
import { UpdateToast } from './UpdateToast.tsx';

export type AppProps = Omit<ShellProps, 'children' | 'wide' | 'danger'>;

export function App(props: AppProps) {
  return (
    <LocationProvider>
      <Pages {...props} />
    </LocationProvider>
  );
}

function Pages({ notices, ...slots }: AppProps) {
  const { path, url } = useLocation();
  const last = useRef({ path, url });
  // Before a page that has a name of its own gives it.
  useLayoutEffect(() => nameTabOf(path), []);
  // The router tells of another path only.
  useEffect(() => {
    if (last.current.path === path && last.current.url !== url) goOnAtHeading();
    last.current = { path, url };
  }, [url]);
  return (
    <Shell
      demo={<DemoBanner />}
      {...slots}
      wide={isWide(path)}
      danger={path !== '/danger' && !isWide(path)}
      notices={[notices, <UpdateToast key="update" />]}
    >
      <Failure path={path}>
        <ErrorBoundary>
          <Router onRouteChange={arrive} onLoadEnd={showNamedPart}>
            {routes.map(({ path: pattern, component }) =>
              pattern === '*' ? (
                <Route key={pattern} default component={component} />
              ) : (
                <Route key={pattern} path={pattern} component={component} />
              ),
            )}
          </Router>
        </ErrorBoundary>
      </Failure>
    </Shell>
  );
}

function isWide(path: string): boolean {
  return routes.some((route) => route.wide && path.startsWith(route.path.replace(/\/[:*].*/, '')));
}

import { Component, type ComponentChildren } from 'preact';
import { failureText } from '../text/failure.ts';
import { Button } from '../ui/Button.tsx';

interface FailureProps {
  /** A new address clears the failure of the last one. */
  path: string;
  children: ComponentChildren;
}

export class Failure extends Component<FailureProps, { failed: boolean }> {
  override state = { failed: false };

  override componentDidCatch(error: unknown): void {
    this.setState({ failed: true });
    // Developers and tests see the cause; it is never sent anywhere.
    reportError(error);
  }

  override componentDidUpdate(previous: FailureProps): void {
    if (this.state.failed && previous.path !== this.props.path) this.setState({ failed: false });
  }

  render({ children }: FailureProps) {
    if (!this.state.failed) return children;
    return (
      <div role="alert">
        <h1>{failureText.title}</h1>
        <p>{failureText.kept}</p>
        <p>{failureText.lost}</p>
        <Button onClick={() => location.reload()}>{failureText.reload}</Button>
      </div>
    );
  }
}

import { failureText } from '../text/failure.ts';
import { Button } from '../ui/Button.tsx';

export function PageMissing() {
  return (
    <>
      <h1>{failureText.missingTitle}</h1>
      <p>{failureText.missingWhy}</p>
      <p>{failureText.danger}</p>
      <p>{failureText.kept}</p>
      <Button onClick={() => location.reload()}>{failureText.again}</Button>
    </>
  );
}

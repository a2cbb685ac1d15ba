import { joinText } from '../../text/team.ts';

export function KeepCode() {
  return (
    <>
      <h2>{joinText.codeTitle}</h2>
      <p>{joinText.code}</p>
      <p>
        <a href="/recovery">{joinText.seeCode}</a>
      </p>
    </>
  );
}

export function Danger() {
  return <h1>Danger</h1>;
}

export function Pathway() {
  return <h1>Pathway</h1>;
}

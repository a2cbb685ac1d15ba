/** Made up, and small enough to see how the rows hang together. */
export const EXAMPLE = [
  'kind,code,belongs to,name,programme,step,answers within days,phone,email,last checked',
  'region,NORTH,,North region,,,,,,',
  'education provider,UNI1,NORTH,Example University,,,,,,',
  'team,UNI1-T,UNI1,Practice learning team,,,10,,,',
  'placement provider,TRUST1,NORTH,Example Hospitals,,,,,,',
  'site,TRUST1-A,TRUST1,Example General,,,,,,',
  'placement,TRUST1-W12,TRUST1-A,"Ward 12, children",Child nursing,,,,,',
  'team,TRUST1-T,TRUST1,Practice education team,,,5,,,',
  'contact,TRUST1-C1,TRUST1,Freedom to Speak Up guardian,,,,01632 960001,speak-up@trust.example,20/11/2026',
  '',
].join('\r\n');

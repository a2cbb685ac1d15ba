import '../styles/ways-out.scss';

// One chunk for what goes out of Stepwise: receipts, posters, and other ways to send.
export { CheckReceipt } from '../pages/check-receipt/CheckReceipt.tsx';
export { OtherWays } from '../pages/other-ways/OtherWays.tsx';
export { PosterPage } from '../pages/poster/PosterPage.tsx';
export { Receipt } from '../pages/receipt/Receipt.tsx';

export const beginObservationText = { failed: 'This phone would not keep it just now. Try again in a moment.' };

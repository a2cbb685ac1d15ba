// One chunk for a learner's placement and whom to reach there: fewer files to fetch before Stepwise works offline.
export { Contacts } from '../pages/contacts/Contacts.tsx';
export { Placement } from '../pages/placement/Placement.tsx';
export { WrongContact } from '../pages/wrong-contact/WrongContact.tsx';

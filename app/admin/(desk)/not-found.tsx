import { DeskMissing } from '@/components/desk/troubles/missing';

/** In the frame of the desk, for whoever is signed in. */
export default DeskMissing;

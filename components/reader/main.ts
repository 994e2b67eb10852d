import { countView } from './count-view';
import { countSwitch } from './count-switch';
import { themeSwitch } from './theme-switch';

/** Everything that moves on a reader's page. Without it the page is complete. */
themeSwitch();
countView();
countSwitch();

import { besideText } from './beside-text';
import { articleTools } from './article-tools';
import { citedCopy } from './cited-copy';
import { copyCitation } from './copy-citation';
import { countView } from './count-view';
import { countSwitch } from './count-switch';
import { findInPage } from './find-in-page';
import { offerListening } from './listening';
import { searchBox } from './search-box';
import { themeSwitch } from './theme-switch';

/** Everything that moves on a reader's page. Without it the page is complete. */
themeSwitch();
countView();
countSwitch();
searchBox();
findInPage();
copyCitation();
besideText();
articleTools();
citedCopy();
offerListening();

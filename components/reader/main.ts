import { besideText } from './beside-text';
import { articleTools } from './article-tools';
import { citedCopy } from './cited-copy';
import { copyCitation } from './copy-citation';
import { countView } from './count-view';
import { countSwitch } from './count-switch';
import { findInPage } from './find-in-page';
import { offerListening } from './listening';
import { currentSection } from './current-section';
import { readingButton } from './reading-button';
import { offline } from './offline';
import { searchBox } from './search-box';

/** Everything that moves on a reader's page. Without it the page is complete. */
readingButton();
currentSection();
countView();
countSwitch();
searchBox();
findInPage();
copyCitation();
besideText();
articleTools();
citedCopy();
offerListening();
offline();

'use client';

import { Button, ToggleButton, Tooltip, TooltipTrigger } from 'react-aria-components';
import { ToolIcon } from '@/components/desk/editor/tools/icons';
import { isMac } from '@/components/desk/editor/tools/platform';
import { shownKeys } from '@/components/desk/editor/tools/shortcuts';
import { TOOLS, type ToolId } from '@/components/desk/editor/tools/tools';
import { editorWords as words } from '@/content/desk/editor';

interface Props {
  id: ToolId;
  isOn: boolean;
  isDisabled: boolean;
  onPress: () => void;
}

/** One tool of the bar: its sign, its name and its keys on a tip. */
export function ToolButton({ id, isOn, isDisabled, onPress }: Props) {
  const { keys, isOn: toggles } = TOOLS[id];
  const name = words.tools[id];
  const props = { 'aria-label': name, isDisabled, onPress, 'className': 'rich-tool' };
  return (
    <TooltipTrigger delay={500} closeDelay={100}>
      {toggles || id === 'source' || id === 'full' ? (
        <ToggleButton {...props} isSelected={isOn}>
          <ToolIcon id={id} />
        </ToggleButton>
      ) : (
        <Button {...props}>
          <ToolIcon id={id} />
        </Button>
      )}
      <Tooltip className="rich-tip" placement="bottom">
        {name}
        {keys && <kbd dir="ltr">{shownKeys(keys, isMac())}</kbd>}
      </Tooltip>
    </TooltipTrigger>
  );
}

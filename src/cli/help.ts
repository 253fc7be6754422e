/** Help that fits the terminal: a term too long to stand beside its description stands above it. */
import { Help, type HelpConfiguration } from 'commander';

/** Of the width, what terms may have that stand beside their descriptions: all commands do, in 80 columns. */
const SHARE = 0.4;
const INDENT = 2;

export const foldedHelp: HelpConfiguration = {
  minWidthToWrap: 20,
  padWidth(command, helper) {
    const most = Math.floor((helper.helpWidth ?? 80) * SHARE);
    return Math.min(most, Help.prototype.padWidth.call(helper, command, helper));
  },
  formatItem(term, termWidth, description, helper) {
    if (description === '' || helper.displayWidth(term) <= termWidth)
      return Help.prototype.formatItem.call(helper, term, termWidth, description, helper);
    const beside = Help.prototype.formatItem.call(helper, '', termWidth, description, helper);
    return `${' '.repeat(INDENT)}${term}\n${beside}`;
  },
};

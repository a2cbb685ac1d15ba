/** Parts of the design system that no page has: they weighed as much as all the rest of it. */
export const LEFT_OUT =
  /\.nhsuk-(expander|icon|form-group|body|list|heading|frontend-supported|skip-link-|u-|details--|label--(m|xl)|fieldset__legend--(m|xl)|(radios|checkboxes)(--|__(conditional|divider)))/;

const LOGICAL: Record<string, string> = {
  left: 'inset-inline-start',
  right: 'inset-inline-end',
  'margin-left': 'margin-inline-start',
  'margin-right': 'margin-inline-end',
  'padding-left': 'padding-inline-start',
  'padding-right': 'padding-inline-end',
  'border-left': 'border-inline-start',
  'border-right': 'border-inline-end',
  'border-left-color': 'border-inline-start-color',
};

interface Rule {
  selector: string;
  selectors: string[];
  remove(): unknown;
}
interface Declaration {
  prop: string;
  value: string;
  parent?: object | undefined;
  cloneBefore(changed: { prop: string; value: string }): unknown;
}

/** A plugin of PostCSS. The design system says left and right: in a language from right to left its marks would be astray. */
export const eitherDirection = {
  postcssPlugin: 'stepwise:either-direction',
  Rule(rule: Rule) {
    const kept = rule.selectors.filter((one) => !LEFT_OUT.test(one.replace(/:not\([^)]*\)/g, '')));
    if (kept.length === 0) rule.remove();
    else if (kept.length < rule.selectors.length) rule.selectors = kept;
  },
  Declaration(declaration: Declaration) {
    const { prop, value, parent } = declaration;
    // What is drawn with borders is mirrored as a whole.
    const drawn = parent && 'selector' in parent && /:(before|after)$/.test(String(parent.selector));
    if (LOGICAL[prop] && !(drawn && prop.startsWith('border'))) declaration.prop = LOGICAL[prop];
    if (prop !== 'padding' && prop !== 'margin') return;
    const [top, right, bottom, left] = value.match(/([^\s()]|\([^()]*\))+/g) ?? [];
    if (left === undefined || left === right) return;
    declaration.cloneBefore({ prop: `${prop}-block`, value: `${top} ${bottom}` });
    declaration.prop = `${prop}-inline`;
    declaration.value = `${left} ${right}`;
  },
};

import type { ComponentChildren } from 'preact';
import { Fieldset } from './Fieldset.tsx';
import { type FieldOption, optionId } from './options.ts';

export interface Choice extends FieldOption {
  /** Why this one is suggested. Drawn as a mark, and read with the choice. */
  mark?: ComponentChildren;
}

export interface ChoicesProps {
  id: string;
  legend: ComponentChildren;
  title?: boolean;
  hint?: ComponentChildren;
  error?: string | undefined;
  choices: readonly Choice[];
  value: string | undefined;
  onChange: (value: string) => void;
}

/** Radios as cards, for few choices that each need a line or two. */
export function Choices({ id, legend, title, hint, error, choices, value, onChange }: ChoicesProps) {
  return (
    <Fieldset id={id} legend={legend} title={title} hint={hint} error={error}>
      {choices.map((choice, index) => {
        const own = optionId(id, index);
        const notes = [choice.hint && `${own}-item-hint`, choice.mark && `${own}-mark`].filter(Boolean).join(' ');
        return (
          <div class="sw-choice" key={choice.value}>
            <div class="nhsuk-radios__item">
              <input
                class="nhsuk-radios__input"
                id={own}
                name={id}
                type="radio"
                value={choice.value}
                checked={choice.value === value}
                aria-describedby={notes || undefined}
                onChange={() => onChange(choice.value)}
              />
              <label class="nhsuk-label nhsuk-radios__label" for={own}>
                <strong>{choice.label}</strong>
              </label>
              {choice.hint && (
                <div class="nhsuk-hint nhsuk-radios__hint" id={`${own}-item-hint`}>
                  {choice.hint}
                </div>
              )}
            </div>
            {choice.mark && (
              <p class="sw-choice__mark" id={`${own}-mark`}>
                {choice.mark}
              </p>
            )}
          </div>
        );
      })}
    </Fieldset>
  );
}

import type { ComponentChildren } from 'preact';

export interface FormProps {
  onSubmit: (form: HTMLFormElement) => void;
  children: ComponentChildren;
}

/** A form that its page answers: the browser sends nothing, and what is wrong is said in our own words. */
export function Form({ onSubmit, children }: FormProps) {
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit(event.currentTarget);
      }}
    >
      {children}
    </form>
  );
}

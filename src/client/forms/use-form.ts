import { useEffect, useState } from 'preact/hooks';
import type { Questions } from '#content/schema.ts';
import type { Form } from '#domain/concern/draft.ts';
import { askedIn, fetchForm } from './asked.ts';

/** The questions under which something was sent. Until they are here, those of a concern, which share most of their ids. */
export function useForm(form: Form): Questions {
  const [, here] = useState<Form>();
  useEffect(() => {
    fetchForm(form).then(
      () => here(form),
      () => undefined,
    );
  }, [form]);
  return askedIn(form);
}

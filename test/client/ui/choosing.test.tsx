// @vitest-environment happy-dom
import { cleanup, fireEvent, render } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, test } from 'vitest';
import { Checkboxes } from '#client/ui/Checkboxes.tsx';
import { Choices } from '#client/ui/Choices.tsx';
import { ErrorSummary } from '#client/ui/ErrorSummary.tsx';
import { Radios } from '#client/ui/Radios.tsx';

afterEach(cleanup);

const options = [
  { value: 'nursing', label: 'Nursing' },
  { value: 'midwifery', label: 'Midwifery' },
  { value: 'medicine', label: 'Medicine' },
];

describe('someone who chooses', () => {
  test('gets their ticks back in the order of the list, whatever order they ticked in', () => {
    let ticked: string[] = [];
    function Groups() {
      const [values, setValues] = useState<string[]>([]);
      ticked = values;
      return <Checkboxes id="groups" legend="Who?" options={options} values={values} onChange={setValues} />;
    }
    const { getByLabelText } = render(<Groups />);
    fireEvent.click(getByLabelText('Medicine'));
    fireEvent.click(getByLabelText('Nursing'));
    expect(ticked).toEqual(['nursing', 'medicine']);
    fireEvent.click(getByLabelText('Medicine'));
    expect(ticked).toEqual(['nursing']);
  });

  test.each([
    ['radios', Radios],
    ['cards', Choices],
  ])('picks one of the %s', (_, Component) => {
    const picked: string[] = [];
    const shared = { id: 'one', legend: 'Which?', value: undefined, onChange: (value: string) => picked.push(value) };
    const { getByLabelText } = render(<Component {...shared} options={options} choices={options} />);
    fireEvent.click(getByLabelText('Midwifery'));
    expect(picked).toEqual(['midwifery']);
  });

  test('is taken to the list of what to check, and from there to the question', () => {
    const { getByRole, getByLabelText } = render(
      <>
        <ErrorSummary errors={[{ id: 'one', message: 'Select one' }]} />
        <Radios id="one" legend="Which?" options={options} value={undefined} onChange={() => undefined} />
      </>,
    );
    expect(document.activeElement).toBe(getByRole('alert'));
    fireEvent.click(getByRole('link', { name: 'Select one' }));
    expect(document.activeElement).toBe(getByLabelText('Nursing'));
  });

  test('sees no summary when there is nothing to check', () => {
    const { container } = render(<ErrorSummary errors={[]} />);
    expect(container.textContent).toBe('');
  });
});

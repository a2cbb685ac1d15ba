import { useRef } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import { NoteEditor } from './NoteEditor.tsx';

/** The address takes the note's name at the first letter; the page stays as it is. Another address is another note. */
export function Note({ params }: { params: Record<string, string> }) {
  const { route } = useLocation();
  const visit = useRef({ count: 0, id: params['id'] });
  if (params['id'] !== visit.current.id) visit.current = { count: visit.current.count + 1, id: params['id'] };
  const onNamed = (id: string) => {
    visit.current.id = id;
    route(`/note/${id}`, true);
  };
  return <NoteEditor key={visit.current.count} known={params['id']} onNamed={onNamed} />;
}

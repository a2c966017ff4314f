// Hold a field, drag it, and it stands elsewhere in the form. Loaded when a form is open, not before.
import { closestCenter, DndContext, MouseSensor, TouchSensor, useSensor, useSensors } from "@dnd-kit/core";
import { SortableContext, useSortable, verticalListSortingStrategy } from "@dnd-kit/sortable";

/** The list has words of its own for what happens, and buttons for the keyboard. */
const silent = () => undefined;
const ACCESSIBILITY = { announcements: { onDragStart: silent, onDragOver: silent, onDragEnd: silent, onDragCancel: silent }, screenReaderInstructions: { draggable: "" } };
const HOLD = { delay: 150, tolerance: 8 }; // ms, px: a shorter touch scrolls

/**
 * @param {object} props
 * @param {string[]} props.names
 * @param {(name: string, drag?: {handle: object, row: object}) => import("react").ReactNode} props.draw
 * @param {(name: string, to: number) => void} props.onMove
 */
export default function SortableRows({ names, draw, onMove }) {
  const sensors = useSensors(useSensor(MouseSensor, { activationConstraint: { distance: 4 } }), useSensor(TouchSensor, { activationConstraint: HOLD }));
  /** @param {import("@dnd-kit/core").DragEndEvent} event */
  const drop = ({ active, over }) => { if (over && over.id !== active.id) onMove(String(active.id), names.indexOf(String(over.id))); };
  return (
    <DndContext sensors={sensors} collisionDetection={closestCenter} onDragStart={() => navigator.vibrate?.(10)} onDragEnd={drop} accessibility={{ ...ACCESSIBILITY, container: document.body }}>
      <SortableContext items={names} strategy={verticalListSortingStrategy}>
        {names.map((name) => <Row key={name} {...{ name, draw }} />)}
      </SortableContext>
    </DndContext>
  );
}

/** @param {{name: string, draw: (name: string, drag?: {handle: object, row: object}) => import("react").ReactNode}} props */
function Row({ name, draw }) {
  const { listeners, setNodeRef, transform, transition, isDragging } = useSortable({ id: name });
  const style = { transform: transform ? `translateY(${Math.round(transform.y)}px)` : undefined, transition };
  return draw(name, { handle: { ...listeners, "data-sortable": "" }, row: { ref: setNodeRef, style, "data-dragged": isDragging ? "" : undefined } });
}

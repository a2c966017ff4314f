// Hold a tab, drag it, and the cards are in another order. Loaded when an item is open, not before: it is the largest part.
import { closestCenter, DndContext, MouseSensor, TouchSensor, useSensor, useSensors } from "@dnd-kit/core";
import { arrayMove, horizontalListSortingStrategy, SortableContext, useSortable } from "@dnd-kit/sortable";

/** The tabs have words of their own for what happens. */
const silent = () => undefined;
const ACCESSIBILITY = { announcements: { onDragStart: silent, onDragOver: silent, onDragEnd: silent, onDragCancel: silent }, screenReaderInstructions: { draggable: "" } };
const HOLD = { delay: 300, tolerance: 8 }; // ms, px: a shorter touch opens the card or scrolls the bar

/**
 * @param {object} props
 * @param {string[]} props.names
 * @param {(name: string, drag?: object) => import("react").ReactNode} props.draw
 * @param {(names: string[], moved: string) => void} props.onOrder
 */
export default function Sortable({ names, draw, onOrder }) {
  const sensors = useSensors(useSensor(MouseSensor, { activationConstraint: HOLD }), useSensor(TouchSensor, { activationConstraint: HOLD }));
  /** @param {import("@dnd-kit/core").DragEndEvent} event */
  const drop = ({ active, over }) => {
    const name = String(active.id);
    if (over && over.id !== active.id) onOrder(arrayMove(names, names.indexOf(name), names.indexOf(String(over.id))), name);
  };
  return (
    <DndContext sensors={sensors} collisionDetection={closestCenter} onDragStart={() => navigator.vibrate?.(10)} onDragEnd={drop} accessibility={{ ...ACCESSIBILITY, container: document.body }}>
      <SortableContext items={names} strategy={horizontalListSortingStrategy}>
        {names.map((name) => <Tab key={name} {...{ name, draw }} />)}
      </SortableContext>
    </DndContext>
  );
}

/** @param {{name: string, draw: (name: string, drag?: object) => import("react").ReactNode}} props */
function Tab({ name, draw }) {
  const { listeners, setNodeRef, transform, transition, isDragging } = useSortable({ id: name });
  const style = { transform: transform ? `translateX(${Math.round(transform.x)}px)` : undefined, transition };
  return draw(name, { ...listeners, ref: setNodeRef, style, "data-sortable": "", "data-dragged": isDragging ? "" : undefined });
}

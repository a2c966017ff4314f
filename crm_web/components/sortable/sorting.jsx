// What is held and dragged stands elsewhere in its order. Large (dnd-kit): whoever uses it is loaded later than its page.
import { closestCenter, DndContext, MouseSensor, TouchSensor, useSensor, useSensors } from "@dnd-kit/core";
import { horizontalListSortingStrategy, SortableContext, useSortable, verticalListSortingStrategy } from "@dnd-kit/sortable";

/** The screens have words of their own for what happens, and buttons for the keyboard. */
const silent = () => undefined;
const ACCESSIBILITY = { announcements: { onDragStart: silent, onDragOver: silent, onDragEnd: silent, onDragCancel: silent }, screenReaderInstructions: { draggable: "" } };
const STRATEGIES = { x: horizontalListSortingStrategy, y: verticalListSortingStrategy };

/** @typedef {import("@dnd-kit/core").PointerActivationConstraint} Constraint when it is a drag, and no tap or scroll */
/** @typedef {{place: object, hold: object}} Drag attributes of what moves, and of the part of it that is held */
/** @typedef {(name: string, drag: Drag) => import("react").ReactNode} Draw */

/** @param {{names: string[], axis: "x" | "y", touch: Constraint, mouse: Constraint, draw: Draw, onMove: (name: string, to: number) => void}} props */
export function Sorting({ names, axis, touch, mouse, draw, onMove }) {
  const sensors = useSensors(useSensor(MouseSensor, { activationConstraint: mouse }), useSensor(TouchSensor, { activationConstraint: touch }));
  /** @param {import("@dnd-kit/core").DragEndEvent} event */
  const drop = ({ active, over }) => { if (over && over.id !== active.id) onMove(String(active.id), names.indexOf(String(over.id))); };
  return (
    <DndContext sensors={sensors} collisionDetection={closestCenter} onDragStart={() => navigator.vibrate?.(10)} onDragEnd={drop} accessibility={{ ...ACCESSIBILITY, container: document.body }}>
      <SortableContext items={names} strategy={STRATEGIES[axis]}>
        {names.map((name) => <Sorted key={name} {...{ name, axis, draw }} />)}
      </SortableContext>
    </DndContext>
  );
}

/** @param {{name: string, axis: "x" | "y", draw: Draw}} props */
function Sorted({ name, axis, draw }) {
  const { listeners, setNodeRef, transform, transition, isDragging } = useSortable({ id: name });
  const style = { transform: transform ? `translate${axis.toUpperCase()}(${Math.round(transform[axis])}px)` : undefined, transition };
  return draw(name, { place: { ref: setNodeRef, style, "data-dragged": isDragging ? "" : undefined }, hold: { ...listeners, "data-sortable": "" } });
}

/** Three dots that fade: one message, then a second, then a third, and no more. */
export function Brand() {
  return (
    <span className="brand">
      <i aria-hidden="true" />
      Relance
    </span>
  );
}

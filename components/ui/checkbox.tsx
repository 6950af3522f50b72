import { type ReactNode, useId } from 'react';
import { FieldError, type FieldFace, type Rest } from './field';

/** A yes or no; `type="radio"` for one of several that share a name. */
export function Checkbox({
  label,
  hint,
  error,
  className,
  id: given,
  type = 'checkbox',
  ...rest
}: Omit<FieldFace, 'optional' | 'hideLabel'> & Rest<'input'> & { type?: 'checkbox' | 'radio' }) {
  const generated = useId();
  const id = given ?? generated;
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className={className}>
      <label htmlFor={id} className="flex items-start gap-2 max-md:min-h-11 max-md:items-center">
        <input
          {...rest}
          id={id}
          type={type}
          className="mt-0.5"
          aria-describedby={describedBy || undefined}
          aria-invalid={error ? true : undefined}
        />
        <span>{label}</span>
      </label>
      {hint && (
        <p id={`${id}-hint`} className="ml-6 max-w-[62ch] text-sm text-ink-2">
          {hint}
        </p>
      )}
      {error && (
        <div className="ml-6">
          <FieldError id={`${id}-error`}>{error}</FieldError>
        </div>
      )}
    </div>
  );
}

/** Controls that answer one question together, with the question as their legend. */
export function Fieldset({
  legend,
  hint,
  error,
  children,
  className,
}: {
  legend: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  children: ReactNode;
  className?: string;
}) {
  return (
    <fieldset className={`grid gap-2 ${className ?? ''}`}>
      <legend className="mb-1 text-sm font-medium">{legend}</legend>
      {hint && <p className="max-w-[62ch] text-sm text-ink-2">{hint}</p>}
      {children}
      {error && <FieldError>{error}</FieldError>}
    </fieldset>
  );
}

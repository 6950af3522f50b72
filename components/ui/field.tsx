import { type ComponentProps, type ReactNode, useId } from 'react';
import { Icon } from './icon';

export interface FieldFace {
  label: ReactNode;
  /** What to know before answering. */
  hint?: ReactNode;
  /** What is wrong with the answer, said as a sentence. */
  error?: ReactNode;
  /** Said after the label where most fields are compulsory: « facultatif ». */
  optional?: ReactNode;
  /** The label is read aloud but not shown. */
  hideLabel?: boolean;
  className?: string;
}

/** What an input must carry to be tied to its label, hint and error. */
export interface FieldWiring {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

/** A label, a hint and an error around any control: `<Field label=…>{(wiring) => <input {...wiring} />}</Field>`. */
export function Field({
  label,
  hint,
  error,
  optional,
  hideLabel,
  className,
  id: given,
  children,
}: FieldFace & { id?: string; children: (wiring: FieldWiring) => ReactNode }) {
  const generated = useId();
  const id = given ?? generated;
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className={`grid content-start gap-1 ${className ?? ''}`}>
      <label htmlFor={id} className={hideLabel ? 'sr-only' : 'text-sm font-medium'}>
        {label}
        {optional && <span className="ml-2 font-normal text-ink-3">{optional}</span>}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="max-w-[62ch] text-sm text-ink-2">
          {hint}
        </p>
      )}
      {children({
        id,
        'aria-describedby': describedBy || undefined,
        'aria-invalid': error ? true : undefined,
      })}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </div>
  );
}

export function FieldError({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <p id={id} className="flex items-start gap-1.5 text-sm text-danger">
      <Icon name="circle-alert" className="mt-0.5 size-3.5" />
      <span>{children}</span>
    </p>
  );
}

/** What the element itself takes besides. */
export type Rest<T extends 'input' | 'textarea' | 'select'> = Omit<
  ComponentProps<T>,
  keyof FieldFace | 'children'
>;

/** One line of text, an e-mail, a date, a file. */
export function Input({
  label,
  hint,
  error,
  optional,
  hideLabel,
  className,
  id,
  ...rest
}: FieldFace & Rest<'input'>) {
  return (
    <Field {...{ label, hint, error, optional, hideLabel, className, id }}>
      {(wiring) => <input {...rest} {...wiring} className="input" />}
    </Field>
  );
}

export interface Option {
  value: string;
  label: string;
}

/** A choice among several, by the browser's own list. `options`, or `<option>`s as children. */
export function Select({
  label,
  hint,
  error,
  optional,
  hideLabel,
  className,
  id,
  options,
  children,
  ...rest
}: FieldFace & Rest<'select'> & { options?: readonly Option[]; children?: ReactNode }) {
  return (
    <Field {...{ label, hint, error, optional, hideLabel, className, id }}>
      {(wiring) => (
        <select {...rest} {...wiring} className="input">
          {options?.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
          {children}
        </select>
      )}
    </Field>
  );
}

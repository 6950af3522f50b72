export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';

const CLASSES: Record<ButtonVariant, string> = {
  primary: 'button button-primary',
  secondary: 'button',
  quiet: 'button button-quiet',
  danger: 'button button-danger',
};

/** The dress of a button, for elements of others that must wear it (a summary, the cross of a dialog). */
export function buttonClass(
  variant: ButtonVariant = 'secondary',
  size: 'normal' | 'large' = 'normal',
  extra = '',
): string {
  return [CLASSES[variant], size === 'large' ? 'button-large' : '', extra].filter(Boolean).join(' ');
}

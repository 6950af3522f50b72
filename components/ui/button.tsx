import type { ComponentProps, ReactNode } from 'react';
import { type ButtonVariant, buttonClass } from './button-class';
import { Icon } from './icon';
import type { IconName } from './icons';
import { Kbd } from './kbd';
import { Link } from './link';

interface Face {
  variant?: ButtonVariant;
  size?: 'normal' | 'large';
  icon?: IconName;
  /** The key that does the same, shown in the button. */
  kbd?: string;
  className?: string;
  children: ReactNode;
}

/** Does something. In a form it submits, unless `type="button"` says otherwise. */
export function Button({
  variant,
  size,
  icon,
  kbd,
  className,
  children,
  ...rest
}: Face & Omit<ComponentProps<'button'>, keyof Face>) {
  return (
    <button type="submit" {...rest} className={buttonClass(variant, size, className)}>
      {icon && <Icon name={icon} />}
      {children}
      {kbd && <Kbd hint>{kbd}</Kbd>}
    </button>
  );
}

/** Goes somewhere, and looks like a button. `external` leaves the application (mailto:, tel:, another site). */
export function ButtonLink({
  variant,
  size,
  icon,
  kbd,
  className,
  children,
  href,
  external = false,
  ...rest
}: Face & { href: string; external?: boolean } & Omit<ComponentProps<'a'>, keyof Face | 'href'>) {
  const content = (
    <>
      {icon && <Icon name={icon} />}
      {children}
      {kbd && <Kbd hint>{kbd}</Kbd>}
    </>
  );
  if (external) {
    const elsewhere = href.startsWith('http') ? { target: '_blank', rel: 'noreferrer' } : {};
    return (
      <a {...elsewhere} {...rest} href={href} className={buttonClass(variant, size, className)}>
        {content}
      </a>
    );
  }
  return (
    <Link {...rest} href={href} className={buttonClass(variant, size, className)}>
      {content}
    </Link>
  );
}

/** A button that is only a picture: `label` is its name. */
export function IconButton({
  icon,
  label,
  variant = 'quiet',
  className,
  ...rest
}: { icon: IconName; label: string; variant?: ButtonVariant } & Omit<ComponentProps<'button'>, 'children'>) {
  return (
    <button
      type="submit"
      {...rest}
      aria-label={label}
      title={label}
      className={buttonClass(variant, 'normal', `button-icon ${className ?? ''}`)}
    >
      <Icon name={icon} />
    </button>
  );
}

/** The same, going somewhere. */
export function IconLink({
  icon,
  label,
  href,
  variant = 'quiet',
  className,
}: {
  icon: IconName;
  label: string;
  href: string;
  variant?: ButtonVariant;
  className?: string;
}) {
  return (
    <Link
      href={href}
      aria-label={label}
      title={label}
      className={buttonClass(variant, 'normal', `button-icon ${className ?? ''}`)}
    >
      <Icon name={icon} />
    </Link>
  );
}

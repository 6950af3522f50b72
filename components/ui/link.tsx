import type { ComponentProps } from 'react';

/**
 * A link to a page of ours. It is a plain one: `FollowLinks` follows it without loading everything anew once scripts have come, and nothing of it
 * runs in the browser.
 *
 * @param scroll false: the new page is shown where one stands, not from its top
 */
export function Link({ scroll = true, ...rest }: ComponentProps<'a'> & { href: string; scroll?: boolean }) {
  return <a {...rest} data-follow={scroll ? 'top' : 'here'} />;
}

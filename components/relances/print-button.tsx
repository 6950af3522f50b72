'use client';

import { Button } from '@/components/ui/button';

/** Opens the browser's own print. Without scripts it is not shown: the browser's menu does the same. */
export function PrintButton({ label }: { label: string }) {
  return (
    <Button
      type="button"
      variant="primary"
      icon="printer"
      className="print-ask"
      onClick={() => window.print()}
    >
      {label}
    </Button>
  );
}

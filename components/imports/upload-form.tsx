import { ActionForm } from '@/components/forms/action-form';
import { FormInput, FormSelect } from '@/components/forms/form-fields';
import { Button } from '@/components/ui/button';
import { uploadImport } from '@/lib/actions/imports';
import { MAX_FILE_BYTES } from '@/lib/imports/limits';
import type { ImportWords } from '@/lib/locale/import-words';
import { FileInput } from './file-input';

/** The file and the campaign: what an import needs to be planned. Nothing is written yet. */
export function UploadForm({
  say,
  campaigns,
}: {
  say: ImportWords;
  campaigns: readonly { readonly id: string; readonly name: string }[];
}) {
  return (
    <ActionForm action={uploadImport} className="grid gap-4">
      <FileInput
        label={say('new.file')}
        hint={say('new.fileHint')}
        most={MAX_FILE_BYTES}
        tooBig={say('new.tooBig')}
      />
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <FormSelect
          name="campaign"
          label={say('new.campaign')}
          hint={say('new.campaignHint')}
          defaultValue=""
          options={[
            { value: '', label: say('new.campaignDefault') },
            ...campaigns.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <FormInput
          name="campaignName"
          label={say('new.campaignNew')}
          hint={say('new.campaignNewHint')}
          maxLength={120}
        />
      </div>
      <div>
        <Button variant="primary" icon="upload">
          {say('new.submit')}
        </Button>
      </div>
    </ActionForm>
  );
}

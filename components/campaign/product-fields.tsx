import { FoldedPart } from "@/components/ui/folded-part";
import { FIELD } from "@/components/ui/input";
import { HiddenField, MoneyField, TextField } from "@/components/ui/text-field";
import { PRODUCT_NAME_MAX, PRODUCTS_MAX } from "@/lib/campaign/campaign";
import type { CampaignRecord } from "@/lib/campaign/queries";
import { moneyInput } from "@/lib/money/money";

const LINES_SHOWN = 2;

/** The products an applicant can choose from, line by line. */
export function ProductFields({ campaign }: { campaign?: CampaignRecord }) {
  const filled = campaign?.products.length ?? 0;
  const shown = Math.min(PRODUCTS_MAX, Math.max(LINES_SHOWN, filled + 1));
  const all = Array.from({ length: PRODUCTS_MAX }, (_, line) => line);
  const lines = all.map((line) => <ProductLine key={line} line={line} campaign={campaign} />);
  const folded = all.slice(shown).flatMap((line) => [`productName.${line}`, `productValue.${line}`]);
  return (
    <fieldset className={FIELD}>
      <legend className="font-label mb-1.5">
        Products to give <span className="text-muted font-normal">(optional)</span>
      </legend>
      <p className="text-muted text-sm">
        An applicant can choose one. Its value doesn’t count towards the budget.
      </p>
      <div className="grid gap-2">{lines.slice(0, shown)}</div>
      {shown < PRODUCTS_MAX && (
        <FoldedPart summary="More products" names={folded}>
          <div className="grid gap-2">{lines.slice(shown)}</div>
        </FoldedPart>
      )}
    </fieldset>
  );
}

function ProductLine({ line, campaign }: { line: number; campaign?: CampaignRecord }) {
  const product = campaign?.products[line];
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_8.5rem] gap-2">
      <TextField
        name={`productName.${line}`}
        label={`Name of product ${line + 1}`}
        hideLabel
        optional
        placeholder="Product"
        maxLength={PRODUCT_NAME_MAX}
        defaultValue={product?.name}
      />
      <MoneyField
        name={`productValue.${line}`}
        label={`Value of product ${line + 1}`}
        hideLabel
        optional
        placeholder="Value"
        defaultValue={product && campaign && moneyInput(product.value, campaign.currency)}
      />
      <HiddenField name={`productId.${line}`} value={product?.id ?? ""} />
    </div>
  );
}

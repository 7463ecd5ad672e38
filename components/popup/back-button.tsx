import { Icon } from '../icon.tsx';

export function BackButton({ label, onBack }: { label: string; onBack: () => void }) {
  return (
    <button type="button" class="back" onClick={onBack}>
      <Icon name="back" />
      {label}
    </button>
  );
}

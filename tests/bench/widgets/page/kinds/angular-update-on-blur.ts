// The compiler of templates, before whatever needs it: so the build takes no step of Angular's own.
import '@angular/compiler';
import { FormControl, FormGroup, ReactiveFormsModule } from '@angular/forms';
import { angularWidget } from '../angular.ts';

class ReactiveWidget {
  label = '';
  form = new FormGroup({ company: new FormControl('', { updateOn: 'blur' }) });
}

export default angularWidget(ReactiveWidget, ({ form }) => form.value.company ?? '', {
  imports: [ReactiveFormsModule],
  template:
    '<div [formGroup]="form"><label for="widget">{{ label }}</label><input id="widget" formControlName="company"></div>',
});

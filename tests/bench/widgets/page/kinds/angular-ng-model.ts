// The compiler of templates, before whatever needs it: so the build takes no step of Angular's own.
import '@angular/compiler';
import { FormsModule } from '@angular/forms';
import { angularWidget } from '../angular.ts';

class NgModelWidget {
  label = '';
  value = '';
}

export default angularWidget(NgModelWidget, ({ value }) => value, {
  imports: [FormsModule],
  template: '<label for="widget">{{ label }}</label><input id="widget" name="position" [(ngModel)]="value">',
});

import { createElement } from 'lwc';
import LeadForm from 'crm/leadForm';

document.querySelector('main').append(createElement('crm-lead-form', { is: LeadForm }));

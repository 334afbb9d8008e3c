/** Common Swedish names, put together at random: nobody in particular. */
export const FIRST_NAMES = [
  'Maja', 'Olle', 'Fatima', 'Karin', 'Johan', 'Elin', 'Amir', 'Sofia', 'Lars', 'Annika', 'Jonas', 'Birgitta', 'Samira', 'Erik', 'Lena', 'Mikael', 'Hanna',
  'Per', 'Zahra', 'Gunilla', 'Anders', 'Sara', 'Hassan', 'Ulrika', 'Björn', 'Emma', 'Tomas', 'Åsa', 'Daniel', 'Ingrid', 'Mohammed', 'Malin', 'Stefan', 'Linnea',
  'Ali', 'Monika', 'Henrik', 'Jenny', 'Göran', 'Camilla', 'Yusuf', 'Kristina', 'Fredrik', 'Petra', 'Magnus', 'Leila', 'Eva', 'Oskar', 'Susanne', 'Viktor',
  'Örjan', 'Agneta', 'Patrik', 'Nadia', 'Helena', 'Rickard', 'Ylva', 'Tobias', 'Marie', 'Ahmed', 'Frida', 'Claes', 'Ebba', 'Simon', 'Pia', 'Ebrahim', 'Sanna',
  'Urban', 'Cecilia', 'Niklas', 'Amina', 'Rolf', 'Josefin', 'Marcus', 'Åke', 'Ida', 'Mattias', 'Katarina', 'Adam', 'Barbro', 'Emil', 'Louise', 'Ivan', 'Tove',
] as const;

export const LAST_NAMES = [
  'Lindqvist', 'Berg', 'Haddad', 'Nilsson', 'Åkesson', 'Holm', 'Karimi', 'Ström', 'Ekdahl', 'Sandberg', 'Wallin', 'Öberg', 'Norén', 'Fransson', 'Lundgren',
  'Björk', 'Said', 'Hedman', 'Sjöberg', 'Engström', 'Dahl', 'Mattsson', 'Rosén', 'Yilmaz', 'Lind', 'Axelsson', 'Nyström', 'Ali', 'Fors', 'Månsson', 'Hellström',
  'Boström', 'Ekström', 'Ivarsson', 'Moradi', 'Sundin', 'Blom', 'Åberg', 'Wikström', 'Falk', 'Novak', 'Ödman', 'Skoglund', 'Palm', 'Hermansson', 'Rashid',
  'Eklund', 'Granlund', 'Strand', 'Kovačević', 'Torstensson', 'Ahlström', 'Bergman', 'Hallberg', 'Persson', 'Östlund', 'Tran', 'Vestin', 'Jonsson', 'Molin',
] as const;

/** What managers are called where no name is needed. */
export const MANAGER_TITLES = ['Enhetschef', 'Sektionschef', 'Gruppchef', 'Avdelningschef', 'Teamchef', 'Kanslichef'] as const;

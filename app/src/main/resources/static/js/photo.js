// A photo becomes small on the phone itself: sooner sent, and also of a kind that only this phone can read.
(() => {
  'use strict';

  const longest = 2560;
  const small = 1500000;
  const read = ['image/jpeg', 'image/png', 'image/webp', 'image/gif'];

  async function smaller(file) {
    const picture = await createImageBitmap(file, {imageOrientation: 'from-image'});
    const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(picture.width * scale));
    canvas.height = Math.max(1, Math.round(picture.height * scale));
    const pen = canvas.getContext('2d');
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    const jpeg = await new Promise(done => canvas.toBlob(done, 'image/jpeg', 0.85));
    return jpeg && new File([jpeg], 'photo.jpg', {type: 'image/jpeg'});
  }

  for (const field of document.querySelectorAll('[data-photo]')) {
    // where it does not work out, the photo is sent as it is, and the server says what to do
    field.addEventListener('change', async () => {
      const file = field.files[0];
      if (!file || (file.size <= small && read.includes(file.type))) return;
      try {
        const photo = await smaller(file);
        if (!photo || field.files[0] !== file) return;
        const one = new DataTransfer();
        one.items.add(photo);
        field.files = one.files;
      } catch {
        // a kind that this phone cannot read either
      }
    });
  }
})();
